/** The log the gateway writes to, in Kafka. */
@NullMarked
package io.cartorio.gateway.kafka;

import org.jspecify.annotations.NullMarked;
