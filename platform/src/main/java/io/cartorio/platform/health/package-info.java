/** Whether what a service stands on answers: said in one way by every service. */
@NullMarked
package io.cartorio.platform.health;

import org.jspecify.annotations.NullMarked;
