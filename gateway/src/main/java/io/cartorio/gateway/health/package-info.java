/** Whether this gateway and what it depends on are well, and what it is. */
@NullMarked
package io.cartorio.gateway.health;

import org.jspecify.annotations.NullMarked;
