/** Work for one handler, and the lane it waits on. */
@NullMarked
package io.cartorio.schemas.task;

import org.jspecify.annotations.NullMarked;
