/**
 * The one topology: records in, decided by the job's rules and sent by the scheduler, records out,
 * exactly once. Everything here that is not Kafka's is decided elsewhere.
 */
@NullMarked
package io.cartorio.streams.topology;

import org.jspecify.annotations.NullMarked;
