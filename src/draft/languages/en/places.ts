/** Cities besides capitals and other parts of countries, by ISO 3166-1 code. */
export const cities: string = `
AE|Dubai,Sharjah,Al Ain,Ras Al Khaimah
AO|Benguela,Lobito
AR|Rosario,Córdoba,Mendoza,Ushuaia,Bariloche
AT|Salzburg,Graz,Innsbruck,Linz
AU|Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Hobart,Cairns
AZ|Shusha,Ganja,Nakhchivan,Lankaran
BA|Mostar,Banja Luka,Brčko
BD|Chittagong,Chattogram,Cox's Bazar,Sylhet
BE|Antwerp,Bruges,Ghent,Liège,Leuven
BG|Plovdiv,Varna,Burgas
BJ|Cotonou,Ouidah
BO|La Paz,Santa Cruz de la Sierra,Cochabamba
BR|São Paulo,Rio de Janeiro,Belo Horizonte,Salvador,Recife,Manaus,Belém,Porto Alegre,Curitiba
BY|Brest,Grodno,Gomel,Vitebsk,Mogilev
CA|Toronto,Montreal,Montréal,Vancouver,Calgary,Quebec City,Halifax,Edmonton,Winnipeg,Kingston
CD|Lubumbashi,Goma,Bukavu
CG|Pointe-Noire
CH|Geneva,Zurich,Zürich,Basel,Davos,Lausanne,Lugano,Lucerne,Berne
CI|Abidjan,Bouaké
CL|Valparaíso,Concepción,Antofagasta,Punta Arenas
CM|Douala,Garoua
CN|Shanghai,Guangzhou,Shenzhen,Chongqing,Chengdu,Xi'an,Xian,Hangzhou,Nanjing,Wuhan,Tianjin,Kunming,Nanning,Sanya,Boao,Urumqi,Lhasa,Harbin,Qingdao,Xiamen,Suzhou,Dalian
CO|Medellín,Cali,Cartagena,Barranquilla
CU|Santiago de Cuba,Pinar del Río,Holguín
CY|Limassol,Larnaca,Paphos
CZ|Brno,Ostrava,Pilsen
DE|Munich,Hamburg,Bonn,Frankfurt,Cologne,Dresden,Leipzig,Stuttgart,Potsdam,Bremen,Weimar,Düsseldorf
DK|Aarhus,Odense,Aalborg
DO|Punta Cana
DZ|Oran,Constantine
EC|Guayaquil,Cuenca
EE|Tartu,Narva,Pärnu
EG|Alexandria,Sharm El Sheikh,Luxor,Aswan,New Alamein
ES|Barcelona,Seville,Valencia,Bilbao,Málaga,Granada,Zaragoza,Palma
FI|Tampere,Turku,Oulu,Rovaniemi
FJ|Nadi,Lautoka
FR|Strasbourg,Marseille,Lyon,Nice,Bordeaux,Toulouse,Cannes,Lille
GB|Downing Street,Buckingham Palace,Windsor Castle,Edinburgh,Cardiff,Belfast,Glasgow,Manchester,Birmingham,Liverpool,Oxford,Cambridge,Aberdeen
GE|Batumi,Kutaisi,Gori
GH|Kumasi,Tema,Tamale
GR|Thessaloniki,Patras,Crete,Heraklion
HR|Split,Dubrovnik,Rijeka,Zadar,Pula
HU|Debrecen,Szeged,Pécs
ID|Bali,Surabaya,Bandung,Yogyakarta,Makassar,Medan,Batam,Nusantara
IE|Cork,Galway,Limerick
IL|Tel Aviv,Haifa
IN|Mumbai,Bengaluru,Bangalore,Chennai,Kolkata,Hyderabad,Agra,Varanasi,Ahmedabad,Goa,Jaipur,Amritsar,Pune
IQ|Erbil,Basra,Mosul,Najaf
IR|Isfahan,Mashhad,Shiraz,Tabriz
IT|Milan,Naples,Florence,Venice,Turin,Bologna,Trieste,Palermo,Genoa
JO|Aqaba,Petra
JP|Osaka,Kyoto,Hiroshima,Nagoya,Fukuoka,Sapporo,Yokohama,Nagasaki,Kobe,Sendai,Nara,Okinawa
KE|Mombasa,Kisumu,Nakuru
KG|Osh,Jalal-Abad,Cholpon-Ata
KH|Siem Reap,Sihanoukville,Battambang
KR|Busan,Incheon,Daegu,Gwangju,Jeju,Sejong
KZ|Almaty,Shymkent,Aktau,Atyrau,Turkestan,Karaganda
LA|Luang Prabang,Savannakhet,Pakse
LB|Tripoli (Lebanon),Tyre
LK|Kandy,Galle,Jaffna,Hambantota,Trincomalee
LT|Kaunas,Klaipėda
LV|Daugavpils,Liepāja,Jūrmala,Ventspils
LY|Benghazi,Misrata
MA|Casablanca,Marrakesh,Marrakech,Tangier,Fez,Agadir,Dakhla,Laayoune
MD|Bălți,Comrat
ME|Budva,Kotor,Cetinje
MG|Toamasina
MK|Ohrid,Bitola,Tetovo
MM|Yangon,Mandalay,Nay Pyi Taw
MN|Darkhan,Erdenet
MW|Blantyre,Zomba,Mzuzu
MX|Guadalajara,Monterrey,Cancún,Tijuana,Puebla,Mérida,Oaxaca
MY|Putrajaya,Penang,Johor Bahru,Langkawi,Kota Kinabalu,Kuching
MZ|Beira,Nampula
NG|Lagos,Kano,Port Harcourt
NL|The Hague,Rotterdam,Utrecht,Eindhoven,Maastricht
NO|Bergen,Trondheim,Tromsø,Stavanger,Kirkenes
NP|Pokhara,Lumbini
NZ|Auckland,Christchurch,Queenstown
OM|Salalah,Duqm
PA|Colón
PE|Cusco,Arequipa,Trujillo,Callao
PG|Lae
PH|Cebu,Davao,Quezon City,Boracay
PK|Karachi,Lahore,Peshawar,Rawalpindi,Gwadar
PL|Kraków,Krakow,Gdańsk,Gdansk,Wrocław,Wroclaw,Poznań,Łódź,Lublin,Rzeszów,Katowice
PT|Porto,Braga,Coimbra,Faro,Sintra
RO|Cluj-Napoca,Timișoara,Constanța,Iași,Sibiu,Brașov
RS|Novi Sad,Niš,Kragujevac
RU|Saint Petersburg,St. Petersburg,Sochi,Kazan,Vladivostok,Yekaterinburg,Novosibirsk,Murmansk,Grozny,Ufa
SA|Jeddah,Mecca,Medina,Makkah,Dammam,Neom,AlUla
SE|Gothenburg,Malmö,Uppsala,Lund,Kiruna
SI|Maribor,Koper,Bled,Brdo pri Kranju
SK|Košice,Žilina
SN|Saint-Louis,Thiès
SY|Aleppo,Homs
TD|Abéché,Moundou
TH|Chiang Mai,Phuket,Pattaya,Hua Hin,Khon Kaen
TJ|Khujand,Khorog
TM|Turkmenbashi,Awaza
TN|Sfax,Sousse,Carthage
TR|Istanbul,Izmir,Antalya,Bursa,Gaziantep,Trabzon
TZ|Dar es Salaam,Arusha,Zanzibar
UA|Odesa,Odessa,Lviv,Kharkiv,Dnipro
UG|Entebbe,Gulu
US|Pentagon,Capitol Hill,New York,Los Angeles,San Francisco,Chicago,Houston,Boston,Seattle,Miami,Atlanta,Philadelphia,Dallas,Honolulu,Washington,Camp David,Palo Alto
UY|Punta del Este,Colonia del Sacramento
UZ|Samarkand,Bukhara,Khiva,Namangan,Fergana
VN|Ho Chi Minh City,Da Nang,Danang,Hue,Hai Phong,Ha Noi,Can Tho,Ha Long,Quang Ninh
ZA|Cape Town,Johannesburg,Durban,Sandton
ZM|Livingstone,Ndola,Kitwe
ZW|Bulawayo,Victoria Falls,Mutare
`

/** Other spellings of capitals, and capitals that have moved, by code. */
export const otherCapitals: string = `
BI|Bujumbura
BJ|Porto Novo
BO|La Paz
CI|Yamoussoukro
CZ|Prague
EG|Cairo,New Administrative Capital
KZ|Nur-Sultan,Astana
KR|Seoul
LK|Colombo,Sri Jayawardenepura Kotte
MM|Naypyidaw,Nay Pyi Taw
MN|Ulaanbaatar,Ulan Bator
MY|Kuala Lumpur,Putrajaya
NG|Abuja
NL|Amsterdam,The Hague
NP|Kathmandu
NZ|Wellington
PS|Ramallah,Jerusalem
SZ|Mbabane,Lobamba
TD|N'Djamena,Ndjamena
TO|Nuku'alofa,Nukualofa
TR|Ankara
TZ|Dodoma,Dar es Salaam
UA|Kyiv,Kiev
US|Washington D.C.,Washington DC,Washington
VA|Vatican City
XK|Pristina,Prishtina
YE|Sana'a,Sanaa,Aden
ZA|Pretoria,Cape Town,Tshwane
AF|Kabul
FO|Tórshavn
SB|Honiara
KI|Tarawa
FM|Palikir,Pohnpei
PW|Ngerulmud,Koror
MH|Majuro
ER|Asmara
DJ|Djibouti City
GT|Guatemala City
PA|Panama City
MX|Mexico City
KW|Kuwait City
SG|Singapore
MC|Monaco
GE|Tbilisi
MD|Chisinau,Chișinău
`

/** Words that end the name of a place: Kamuzu Palace, Granma province. */
export const placeHeads: string = `
palace airport province region district city town village port harbour harbor island islands river lake bay square
street avenue museum memorial monument cemetery mausoleum cathedral church mosque temple shrine monastery basilica
castle fort fortress tower hall house hotel park garden gardens stadium camp crossing border checkpoint bridge dam
county governorate prefecture municipality department state oblast valley mountain mountains sea gulf strait ocean
peninsula canal desert plaza centre residence headquarters square villa dzong gate pavilion chapel abbey citadel
building bhavan reservoir lagoon falls glacier arena racecourse observatory
`
