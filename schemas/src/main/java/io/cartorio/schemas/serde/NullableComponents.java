package io.cartorio.schemas.serde;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** A record's component may be absent or null exactly where its type is {@link Nullable}. */
final class NullableComponents extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter) {
      Member owner = parameter.getOwner().getMember();
      if (owner instanceof Executable executable) {
        AnnotatedType type = executable.getAnnotatedParameterTypes()[parameter.getIndex()];
        return JsonSetter.Value.forValueNulls(
            type.isAnnotationPresent(Nullable.class) ? Nulls.SET : Nulls.FAIL);
      }
    }
    return JsonSetter.Value.empty();
  }
}
