/** The running system from outside: how it is started, loaded, broken and judged. */
@NullMarked
package io.cartorio.systemtests;

import org.jspecify.annotations.NullMarked;
