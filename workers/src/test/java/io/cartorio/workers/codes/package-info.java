/** Codes drawn, turned, damaged and read again. */
@NullMarked
package io.cartorio.workers.codes;

import org.jspecify.annotations.NullMarked;
