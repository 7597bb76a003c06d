/** The workers: handlers of tasks, and the process that runs them. */
@NullMarked
package io.cartorio.workers;

import org.jspecify.annotations.NullMarked;
