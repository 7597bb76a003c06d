/** Runs the topology on Kafka Streams: settings, errors, memory, start and stop, health. */
@NullMarked
package io.cartorio.streams.runtime;

import org.jspecify.annotations.NullMarked;
