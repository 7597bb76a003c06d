/** CloudEvents in Kafka binary mode over JSON. */
@NullMarked
package io.cartorio.schemas.serde;

import org.jspecify.annotations.NullMarked;
