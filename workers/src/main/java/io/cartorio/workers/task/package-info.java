/** What a handler of tasks is, apart from how its tasks come. */
@NullMarked
package io.cartorio.workers.task;

import org.jspecify.annotations.NullMarked;
