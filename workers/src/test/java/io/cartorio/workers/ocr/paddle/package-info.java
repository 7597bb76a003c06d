@NullMarked
package io.cartorio.workers.ocr.paddle;

import org.jspecify.annotations.NullMarked;
