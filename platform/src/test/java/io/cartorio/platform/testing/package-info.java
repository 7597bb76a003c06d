/**
 * What integration tests of every module start: a broker and a Redis of their own. A module that
 * uses {@link io.cartorio.platform.testing.TestBroker} needs {@code kafka_2.13}, {@code
 * kafka-metadata} and {@code kafka-server} in test scope.
 */
@NullMarked
package io.cartorio.platform.testing;

import org.jspecify.annotations.NullMarked;
