/** Load at a rate, and the figures that come of it. */
@NullMarked
package io.cartorio.systemtests.load;

import org.jspecify.annotations.NullMarked;
