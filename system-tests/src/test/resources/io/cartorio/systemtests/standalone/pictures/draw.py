"""Draws the plain papers beside it. See README.md."""

import pathlib

from PIL import Image, ImageDraw, ImageFont

HERE = pathlib.Path(__file__).parent
FACE = "/usr/share/fonts/truetype/liberation/LiberationSans-%s.ttf"
WIDTH, HEIGHT = 1400, 900
PAPER, INK = 244, 24

PLAIN = {
    "nome": "JOAO ANTONIO DA CONCEICAO",
    "nome_pai": "SEBASTIAO DA CONCEICAO",
    "nome_mae": "IRACI GONCALVES DA CONCEICAO",
    "naturalidade": "SAO JOSE DOS CAMPOS-SP",
    "data_nascimento": "14/08/1979",
    "cpf": "318.274.905-60",
    "rg": "24.678.131-2",
    "data_expedicao": "09/03/2007",
}
PAPERS = {
    "plain": PLAIN,
    "equal-digits": PLAIN | {"cpf": "111.111.111-11"},
    "no-days": PLAIN | {"data_nascimento": "31/02/1979", "data_expedicao": "45/13/2007"},
    "born-later": PLAIN | {"data_expedicao": "09/03/1971"},
}


def draw(values):
    page = Image.new("L", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(page)
    label, value = ImageFont.truetype(FACE % "Regular", 22), ImageFont.truetype(FACE % "Bold", 34)

    def put(x, y, name, *lines):
        pen.text((x, y), name, INK, label)
        for i, line in enumerate(lines):
            pen.text((x, y + 30 + 44 * i), line, INK, value)

    pen.text((WIDTH / 2, 60), "VALIDA EM TODO O TERRITORIO NACIONAL", INK, label, "mm")
    put(80, 110, "REGISTRO GERAL", values["rg"])
    put(820, 110, "DATA DE EXPEDICAO", values["data_expedicao"])
    put(80, 230, "NOME", values["nome"])
    put(80, 350, "FILIACAO", values["nome_pai"], values["nome_mae"])
    put(80, 520, "NATURALIDADE", values["naturalidade"])
    put(820, 520, "DATA DE NASCIMENTO", values["data_nascimento"])
    put(80, 640, "CPF", values["cpf"])
    pen.text((WIDTH / 2, 830), "LEI N 7.116 DE 29/08/83", INK, label, "mm")
    return page.quantize(16)


if __name__ == "__main__":
    for name, values in PAPERS.items():
        draw(values).save(HERE / f"{name}.png", optimize=True)
