/** Which content store a service has, by its settings. */
@NullMarked
package io.cartorio.platform.content.config;

import org.jspecify.annotations.NullMarked;
