/**
 * What becomes of a job: {@code decide} says which facts follow from an input, {@code evolve} what
 * a fact makes of the job. Pure: no Kafka, no clock, no randomness.
 */
@NullMarked
package io.cartorio.streams.job;

import org.jspecify.annotations.NullMarked;
