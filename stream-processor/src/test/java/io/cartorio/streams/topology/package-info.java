/** Tests of the topology: in virtual time, and with a broker. */
@NullMarked
package io.cartorio.streams.topology;

import org.jspecify.annotations.NullMarked;
