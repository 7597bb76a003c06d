/** API keys: how they look, who has them, and how they are made, rotated and revoked. */
@NullMarked
package io.cartorio.gateway.key;

import org.jspecify.annotations.NullMarked;
