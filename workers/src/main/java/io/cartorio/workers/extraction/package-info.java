/**
 * Finds the fields of a document in its text: labels by meaning, values by what they are and where
 * they stand.
 */
@NullMarked
package io.cartorio.workers.extraction;

import org.jspecify.annotations.NullMarked;
