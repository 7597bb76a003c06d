/** Validated identifiers: opaque, safe in keys, paths and logs. */
@NullMarked
package io.cartorio.schemas.id;

import org.jspecify.annotations.NullMarked;
