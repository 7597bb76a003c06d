/** The processes of a system under test: started from the built jars, killed, and stopped. */
@NullMarked
package io.cartorio.systemtests.process;

import org.jspecify.annotations.NullMarked;
