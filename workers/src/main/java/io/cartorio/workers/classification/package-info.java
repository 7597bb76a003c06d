/** Tells which class of document pictures show: by a network, and by the words on them. */
@NullMarked
package io.cartorio.workers.classification;

import org.jspecify.annotations.NullMarked;
