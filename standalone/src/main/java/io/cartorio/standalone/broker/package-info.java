/**
 * A Kafka broker inside this process, with a controller beside it and its log in the data folder.
 */
@NullMarked
package io.cartorio.standalone.broker;

import org.jspecify.annotations.NullMarked;
