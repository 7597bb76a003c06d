/** The platform on one machine, asked from outside. */
@NullMarked
package io.cartorio.systemtests.standalone;

import org.jspecify.annotations.NullMarked;
