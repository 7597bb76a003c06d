/** The contract every service shares: ids, messages, topics and how they are written. */
@NullMarked
package io.cartorio.schemas;

import org.jspecify.annotations.NullMarked;
