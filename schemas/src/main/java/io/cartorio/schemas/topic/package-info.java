/** The catalogue of topics: name, serdes, partitions, retention, cleanup. */
@NullMarked
package io.cartorio.schemas.topic;

import org.jspecify.annotations.NullMarked;
