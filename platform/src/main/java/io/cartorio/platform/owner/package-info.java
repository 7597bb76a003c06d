/** Who owns a job, by a name nobody can read. */
@NullMarked
package io.cartorio.platform.owner;

import org.jspecify.annotations.NullMarked;
