/** A job as it stands and as it ended, for projections and rebuilds. */
@NullMarked
package io.cartorio.schemas.job;

import org.jspecify.annotations.NullMarked;
