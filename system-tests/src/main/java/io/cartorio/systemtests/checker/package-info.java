/**
 * Judges a run after it: the logs, the content store and what the clients saw are read, and every
 * invariant that they break is named.
 */
@NullMarked
package io.cartorio.systemtests.checker;

import org.jspecify.annotations.NullMarked;
