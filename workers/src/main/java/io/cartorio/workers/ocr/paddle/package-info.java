/** The {@code paddle} engine: PP-OCR's detector and recogniser, and the geometry between them. */
@NullMarked
package io.cartorio.workers.ocr.paddle;

import org.jspecify.annotations.NullMarked;
