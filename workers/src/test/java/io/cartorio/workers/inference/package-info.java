@NullMarked
package io.cartorio.workers.inference;

import org.jspecify.annotations.NullMarked;
