/** A job as it stands, for projections and rebuilds. */
@NullMarked
package io.cartorio.schemas.job;

import org.jspecify.annotations.NullMarked;
