/** Runs native parsers in a child process, so that input that crashes one costs one request. */
@NullMarked
package io.cartorio.workers.child;

import org.jspecify.annotations.NullMarked;
