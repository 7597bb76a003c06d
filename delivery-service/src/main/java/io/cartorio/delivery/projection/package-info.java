/**
 * What the log says, kept in Redis so that a gateway can read it. Each record is one script that
 * also keeps the place in the log, so that a Redis that forgot its last second, or everything, is
 * told again from where it stands.
 */
@NullMarked
package io.cartorio.delivery.projection;

import org.jspecify.annotations.NullMarked;
