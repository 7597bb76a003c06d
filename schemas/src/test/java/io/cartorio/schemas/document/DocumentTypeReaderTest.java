package io.cartorio.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeReaderTest {
  private static final String WHOLE =
      """
      {"note": "for people",
       "type": "abc", "aliases": ["abd"], "title": {"pt": "Abecê", "en": "Alphabet"},
       "classes": [{"name": "abc_frente", "sides": ["frente"]}],
       "headings": ["ABECÊ"], "mrz": false,
       "fields": [
         {"name": "nome", "kind": "name", "required": true, "sides": ["frente"],
          "labels": {"portuguese": ["NOME"]}, "places": ["below", "right"]},
         {"name": "nascido", "kind": "date", "required": true, "sides": ["frente"],
          "labels": {"short": ["NASC."]}, "places": ["below"]},
         {"name": "local", "kind": "place", "required": false, "sides": ["frente"]},
         {"name": "codigo", "kind": "code", "required": false, "sides": ["frente"],
          "shape": "[A-Z]{3}"}],
       "shared_labels": [
         {"labels": {"portuguese": ["DATA E LOCAL"]}, "fields": ["nascido", "local"],
          "alone": "nascido", "split": "parts", "places": ["below"]}],
       "date_order": [],
       "needs_review": {"min_confidence": 0.8, "reasons": ["low_confidence"]}}
      """;

  @Test
  void aFileIsReadWhole() {
    DocumentType type = DocumentTypeReader.read("abc.json", WHOLE);

    assertThat(type.name()).isEqualTo("abc");
    assertThat(type.title()).isEqualTo("Abecê");
    assertThat(type.aliases()).containsExactly("abd");
    assertThat(type.fields()).hasSize(4);
    assertThat(type.field("nome").orElseThrow().places())
        .isEqualTo(List.of(ValuePlace.BELOW, ValuePlace.RIGHT));
    assertThat(type.sharedLabels().getFirst().alone()).isEqualTo("nascido");
    assertThat(type.sharedLabels().getFirst().split()).isEqualTo(SharedLabel.Split.PARTS);
    assertThat(type.review().minConfidence()).isEqualTo(0.8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"type\": \"abc\", | | abc.json: type: is missing",
        "\"abc\" | \"A b\" | type: 'A b' is not 2 to 20 small letters and digits",
        "\"mrz\": false | \"mrz\": \"no\" | abc.json: mrz: is neither true nor false",
        "\"mrz\": false | \"mzr\": false | abc.json: 'mzr' is none of type, aliases,",
        "\"kind\": \"date\" | \"kind\": \"dat\" | fields[1] 'nascido': kind: 'dat' is none of name, cpf,",
        "\"below\", \"right\" | \"under\" | fields[0] 'nome': places: 'under' is none of below, above,",
        "\"below\", \"right\" | \"below\", \"below\" | places: 'below' stands there twice",
        "[\"below\", \"right\"] | [] | fields[0] 'nome': places: it has labels, and nowhere its value",
        "[\"NOME\"] | \"NOME\" | fields[0] 'nome': labels: portuguese: is not an array",
        "[\"NOME\"] | [7] | fields[0] 'nome': labels: portuguese: is not a text",
        "[\"NOME\"] | [\"--\"] | fields[0] 'nome': labels: a label is 1 to 80 characters",
        "{\"portuguese\": [\"NOME\"]} | {\"german\": [\"NAME\"]} | labels: 'german' is none of portuguese,",
        "[\"NASC.\"] | [\"Nome:\"] | labels: 'Nome:' belongs to 'nome' already and not to 'nascido'",
        "[\"NASC.\"] | [\"NASC.\", \"nasc\"] | labels: 'nasc' stands at 'nascido' twice",
        "[\"NASC.\"] | [\"DATA, E LOCAL\"] | belongs to 'nascido' already and not to [nascido, local]",
        "\"required\": false, \"sides\": [\"frente\"]} | \"required\": false, \"sides\": []} | fields[2] 'local': sides: it stands on none",
        "\"fields\": [\"nascido\", \"local\"] | \"fields\": [\"nascido\", \"-\"] | fields: 'local' has neither labels nor a shape",
        "\"fields\": [\"nascido\", \"local\"] | \"fields\": [\"nascido\"] | shared_labels[0]: fields: a shared label leads",
        "\"fields\": [\"nascido\", \"local\"] | \"fields\": [\"nascido\", \"onde\"] | shared_labels: 'onde' is no field of this type",
        "\"alone\": \"nascido\" | \"alone\": \"nome\" | shared_labels[0]: alone: 'nome' is none of its",
        "\"[A-Z]{3}\" | \"[A-Z\" | fields[3] 'codigo': shape: is no regular expression",
        ", \"shape\": \"[A-Z]{3}\" | | fields[3] 'codigo': shape: a code is told by its shape",
        "\"name\": \"local\" | \"name\": \"nome\" | fields: 'nome' stands there twice",
        "\"name\": \"local\" | \"name\": \"Local\" | name: 'Local' is not made of small letters, digits and _",
        "abc_frente | xyz_frente | classes: 'xyz_frente' is not 'abc_' and a word",
        "\"date_order\": [] | \"date_order\": [\"nascido > local\"] | 'nascido > local' is not 'field < field'",
        "\"date_order\": [] | \"date_order\": [\"nascido < local\"] | date_order: 'local' is no date of this type",
        "0.8 | 8 | needs_review: min_confidence: 8.0 is not 0 to 1",
        "[\"low_confidence\"] | [\"bad_mood\"] | needs_review: reasons: 'bad_mood' is none of required_field_missing,",
        "\"aliases\": [\"abd\"] | \"type\": \"abd\" | abc.json: is no JSON",
        "\"low_confidence\"]}} | \"low_confidence\"]}} [] | abc.json: is no JSON",
      })
  void whatIsBrokenIsSaidWithItsPlace(String whole, String broken, String message) {
    String compact = WHOLE.replaceAll("\\s*\n\\s*", " ");
    assertThat(compact).contains(whole);
    String json = compact.replace(whole, broken == null ? "" : broken);

    assertThatThrownBy(() -> DocumentTypeReader.read("abc.json", json))
        .isInstanceOf(BrokenDocumentTypeException.class)
        .hasMessageStartingWith("abc.json: ")
        .hasMessageContaining(message);
  }
}
