/** What may depend on what, and what every package and test has to be. */
@NullMarked
package io.cartorio.systemtests.architecture;

import org.jspecify.annotations.NullMarked;
