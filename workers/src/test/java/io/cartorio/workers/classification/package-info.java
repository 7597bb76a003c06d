@NullMarked
package io.cartorio.workers.classification;

import org.jspecify.annotations.NullMarked;
