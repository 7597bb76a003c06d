/** Tests of the task frame over share groups. */
@NullMarked
package io.cartorio.workers.frame;

import org.jspecify.annotations.NullMarked;
