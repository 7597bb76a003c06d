/** {@code ./cartorio} asked for what it has to refuse, before it sets anything up. */
@NullMarked
package io.cartorio.systemtests.launcher;

import org.jspecify.annotations.NullMarked;
