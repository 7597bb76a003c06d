/** The data folder: who holds it, which version wrote it, and how much room is left. */
@NullMarked
package io.cartorio.standalone.data;

import org.jspecify.annotations.NullMarked;
