/** What a worker says of a task. */
@NullMarked
package io.cartorio.schemas.outcome;

import org.jspecify.annotations.NullMarked;
