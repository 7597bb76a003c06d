/** Takes tasks from share groups, runs their handlers in slots, and says how they ended. */
@NullMarked
package io.cartorio.workers.frame;

import org.jspecify.annotations.NullMarked;
