@NullMarked
package io.cartorio.workers.ocr;

import org.jspecify.annotations.NullMarked;
