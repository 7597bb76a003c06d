/** What a finished job answers with. */
@NullMarked
package io.cartorio.schemas.result;

import org.jspecify.annotations.NullMarked;
