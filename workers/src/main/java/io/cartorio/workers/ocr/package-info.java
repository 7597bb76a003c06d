/** Reads the text of a picture: the port, and what every engine shares. */
@NullMarked
package io.cartorio.workers.ocr;

import org.jspecify.annotations.NullMarked;
