"""Invented Brazilian people, places and goods. Nothing here belongs to anybody: names are drawn at random,
numbers are random with the right check digits, and towns are real only because invented ones have no accents."""

FIRST = (
    "João José Antônio Luís Márcio Sérgio Cláudio Flávio Otávio Fábio César Róbson Estêvão Inácio Tomás Davi Caíque "
    "Conceição Aparecida Mônica Cecília Lívia Letícia Patrícia Débora Fátima Graça Helena Íris Júlia Assunção Zoé Natália"
).split()
LAST = (
    "Gonçalves Araújo Magalhães Simões Guimarães Brandão Falcão Galvão Pérez Muñoz Vitório Nóbrega Cândido Távora "
    "Conceição Assunção Proença Lourenço Damião Bragança Camões Durão Itararé Ubá Tremembé Caçapava Moura Lima"
).split()
TOWNS = (
    "São Paulo-SP|Brasília-DF|Goiânia-GO|Cuiabá-MT|Belém-PA|Macapá-AP|Maceió-AL|São Luís-MA|Vitória-ES|Florianópolis-SC|"
    "Ribeirão Preto-SP|Três Corações-MG|Poços de Caldas-MG|Ijuí-RS|Maringá-PR|Petrópolis-RJ|Niterói-RJ|Itajaí-SC"
).split("|")
BODIES = "SSP-SP SSP-MG DETRAN-RJ IFP-RJ SSP-BA PC-PR IGP-RS SESP-MT SDS-PE PCII-DF".split()
STREETS = "Rua das Acácias|Av. Sete de Setembro|Praça da Sé|Travessa Anhangüera|Alameda Jaú|Rua São João|Av. Getúlio Vargas".split("|")
SHOPS = "Padaria Pão & Cia.|Mercearia do Zé|Farmácia Saúde Já|Papelaria Três Irmãos|Açougue Boi Bão|Café Fazenda Órion".split("|")
GOODS = (
    "Pão francês|Açúcar cristal 1kg|Café torrado 500g|Feijão preto|Requeijão light|Maçã fuji|Limão taiti|Água s/ gás|"
    "Sabão em pó|Óleo de soja|Macarrão nº 8|Chá de hortelã|Pêssego em calda|Atum sólido|Guaraná 2L|Queijo coalho|"
    "Biscoito água e sal|Detergente maçã|Lâmpada LED 9W|Caderno 96 fls."
).split("|")
FOODS = "Geleia de Açaí|Doce de Caju Cristalizado|Farinha de Mandioca Torrada|Molho de Pimenta Baiano|Pão de Queijo Mineiro|Paçoca Rolha".split("|")
INGREDIENTS = (
    "açúcar, polpa de açaí, água, pectina (INS 440), ácido cítrico,|farinha de trigo enriquecida com ferro e ácido fólico,|"
    "óleo de palma, sal, fermentos químicos (INS 500ii e INS 503ii),|emulsificante lecitina de soja, aromatizante e corante caramelo.|"
    "polvilho azedo, leite em pó, ovos, queijo meia cura, margarina,|estabilizante goma xantana, conservador sorbato de potássio."
).split("|")


def person(rng):
    return " ".join([rng.choice(FIRST)] + rng.sample(LAST, rng.choice((2, 2, 3))))


def day(rng, first=1950, last=2025):
    return f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{rng.randint(first, last)}"


def digits(rng, n):
    return [rng.randint(0, 9) for _ in range(n)]


def _mod11(values, weights):
    rest = sum(v * w for v, w in zip(values, weights)) % 11
    return 0 if rest < 2 else 11 - rest


def cpf(rng):
    d = digits(rng, 9)
    d.append(_mod11(d, range(10, 1, -1)))
    d.append(_mod11(d, range(11, 1, -1)))
    s = "".join(map(str, d))
    return f"{s[:3]}.{s[3:6]}.{s[6:9]}-{s[9:]}"


def cnpj(rng):
    d = digits(rng, 8) + [0, 0, 0, 1]
    d.append(_mod11(d, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]))
    d.append(_mod11(d, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]))
    s = "".join(map(str, d))
    return f"{s[:2]}.{s[2:5]}.{s[5:8]}/{s[8:12]}-{s[12:]}"


def rg(rng):
    s = "".join(map(str, digits(rng, 8)))
    return f"{s[:2]}.{s[2:5]}.{s[5:8]}-{rng.choice('0123456789X')}"


def number(rng, n):
    return "".join(map(str, digits(rng, n)))


def money(rng, top=99):
    return f"{rng.randint(1, top)},{rng.randint(0, 99):02d}"
