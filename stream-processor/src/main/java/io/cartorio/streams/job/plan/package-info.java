/** Which tasks an operation takes, on which lane, and what its answer is made of. */
@NullMarked
package io.cartorio.streams.job.plan;

import org.jspecify.annotations.NullMarked;
