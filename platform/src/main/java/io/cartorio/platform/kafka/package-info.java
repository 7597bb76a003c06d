/** How services reach Kafka: settings, topics made from the catalogue, and signed records. */
@NullMarked
package io.cartorio.platform.kafka;

import org.jspecify.annotations.NullMarked;
