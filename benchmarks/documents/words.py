"""Names, places and offices to draw from. People are put together at random; only places and offices exist."""

WOMEN = (
    "Adriana Alessandra Alice Aline Amanda Ana Andréa Ângela Antônia Aparecida Beatriz Bianca Bruna Camila Carla Carolina Cecília Célia "
    "Cláudia Cristiane Daniela Débora Denise Edna Elaine Eliane Elisângela Érica Fabiana Fátima Fernanda Flávia Francisca Gabriela Giovana "
    "Heloísa Inês Íris Isabela Ivone Janaína Joana Josefa Júlia Juliana Larissa Letícia Lívia Luana Luciana Luíza Márcia Marcela Margarida "
    "Maria Mariana Marlene Marta Mônica Natália Noêmia Patrícia Paula Rafaela Raimunda Regina Renata Rita Rosângela Sandra Sílvia Simone "
    "Sônia Tatiane Teresa Valéria Vanessa Vera Vitória Viviane Zélia"
).split()
MEN = (
    "Ademir Adriano Alexandre Anderson André Antônio Arnaldo Augusto Benedito Bruno Caio Carlos Cássio César Cícero Cláudio Cristiano Daniel "
    "Davi Diego Domingos Edson Eduardo Elias Emerson Fábio Felipe Fernando Flávio Francisco Gabriel Geraldo Gilberto Guilherme Gustavo Heitor "
    "Henrique Hugo Igor Inácio Ismael Ivan Jair João Joaquim Jorge José Júlio Leandro Leonardo Lucas Luís Luiz Marcelo Márcio Marcos Mário "
    "Matheus Maurício Miguel Moacir Murilo Nélson Orlando Osvaldo Otávio Paulo Pedro Rafael Raimundo Renato Ricardo Roberto Rodrigo Rogério "
    "Samuel Sebastião Sérgio Sidnei Tiago Valdir Vicente Vinícius Vítor Wagner Wellington"
).split()
SURNAMES = (
    "Abreu Aguiar Albuquerque Almeida Alves Amaral Amorim Andrade Antunes Aragão Araújo Assis Azevedo Barbosa Barreto Barros Batista Bezerra "
    "Bittencourt Borges Braga Brandão Brito Bueno Camargo Campos Cardoso Carneiro Carvalho Castro Cavalcanti Coelho Cordeiro Correia Costa "
    "Coutinho Cunha Dantas Dias Duarte Esteves Farias Fernandes Ferraz Ferreira Figueiredo Fonseca Fontes Franco Freitas Furtado Galvão Garcia "
    "Gomes Gonçalves Guedes Guerra Guimarães Holanda Leal Leite Lima Lins Lopes Macedo Machado Magalhães Maia Marques Martins Matos Medeiros "
    "Meireles Melo Mendes Menezes Miranda Monteiro Moraes Moreira Mota Moura Nascimento Neves Nogueira Novaes Nunes Oliveira Pacheco Paiva "
    "Peixoto Pereira Pimentel Pinheiro Pinto Pires Prado Queiroz Ramos Rangel Rezende Ribeiro Rocha Rodrigues Sá Salles Sampaio Santana Santos "
    "Saraiva Silva Silveira Simões Siqueira Soares Souza Tavares Teixeira Teles Toledo Torres Valente Vargas Vasconcelos Vaz Viana Vieira Xavier"
).split()
JOINERS = {"Nascimento": "do", "Santos": "dos", "Silva": "da", "Costa": "da", "Rocha": "da", "Cunha": "da", "Souza": "de", "Oliveira": "de",
           "Lima": "de", "Castro": "de", "Almeida": "de", "Assis": "de", "Moraes": "de", "Freitas": "de", "Prado": "do", "Mota": "da", "Neves": "das"}

STATES = {
    "AC": "Acre", "AL": "Alagoas", "AM": "Amazonas", "AP": "Amapá", "BA": "Bahia", "CE": "Ceará", "DF": "Distrito Federal", "ES": "Espírito Santo",
    "GO": "Goiás", "MA": "Maranhão", "MG": "Minas Gerais", "MS": "Mato Grosso do Sul", "MT": "Mato Grosso", "PA": "Pará", "PB": "Paraíba",
    "PE": "Pernambuco", "PI": "Piauí", "PR": "Paraná", "RJ": "Rio de Janeiro", "RN": "Rio Grande do Norte", "RO": "Rondônia", "RR": "Roraima",
    "RS": "Rio Grande do Sul", "SC": "Santa Catarina", "SE": "Sergipe", "SP": "São Paulo", "TO": "Tocantins",
}
TOWNS = {
    "AC": ("Rio Branco",), "AL": ("Maceió", "Arapiraca"), "AM": ("Manaus", "Parintins"), "AP": ("Macapá",),
    "BA": ("Salvador", "Feira de Santana", "Vitória da Conquista", "Ilhéus"), "CE": ("Fortaleza", "Sobral", "Juazeiro do Norte", "Caucaia"),
    "DF": ("Brasília",), "ES": ("Vitória", "Vila Velha", "Cachoeiro de Itapemirim"), "GO": ("Goiânia", "Anápolis", "Rio Verde"),
    "MA": ("São Luís", "Imperatriz"), "MG": ("Belo Horizonte", "Uberlândia", "Juiz de Fora", "Três Corações", "Montes Claros", "Poços de Caldas"),
    "MS": ("Campo Grande", "Dourados"), "MT": ("Cuiabá", "Rondonópolis"), "PA": ("Belém", "Santarém"), "PB": ("João Pessoa", "Campina Grande"),
    "PE": ("Recife", "Caruaru", "Petrolina", "Olinda"), "PI": ("Teresina", "Parnaíba"), "PR": ("Curitiba", "Londrina", "Maringá", "Foz do Iguaçu"),
    "RJ": ("Rio de Janeiro", "Niterói", "Petrópolis", "Nova Iguaçu"), "RN": ("Natal", "Mossoró"), "RO": ("Porto Velho", "Ji-Paraná"),
    "RR": ("Boa Vista",), "RS": ("Porto Alegre", "Caxias do Sul", "Pelotas", "Ijuí"), "SC": ("Florianópolis", "Joinville", "Itajaí", "Criciúma"),
    "SE": ("Aracaju",), "SP": ("São Paulo", "Campinas", "Ribeirão Preto", "Santos", "São José dos Campos", "Sorocaba", "Bauru", "Jundiaí"),
    "TO": ("Palmas", "Araguaína"),
}
BODIES = {"RJ": ("DETRAN", "IFP"), "RS": ("SSP", "SJS", "IGP"), "PR": ("SESP", "IIPR"), "MG": ("PC", "SSP"), "PE": ("SDS", "SSP"), "CE": ("SSPDS", "SSP"),
          "SC": ("SSP", "SESP"), "DF": ("SSP", "PCDF"), "MT": ("SESP", "SSP"), "ES": ("SPTC", "SSP"), "PA": ("PC", "SSP"), "AC": ("SEJUSP",)}
MONTHS = "JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ".split()


def bodies(uf):
    return BODIES.get(uf, ("SSP",))


def known_bodies(uf):
    """What an office that is only named in full may be called."""
    return sorted({f"{body}-{uf}" for body in (*bodies(uf), "SSP")})
