@NullMarked
package io.cartorio.workers.inference.embedded;

import org.jspecify.annotations.NullMarked;
